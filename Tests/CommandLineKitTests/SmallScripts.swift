import CommandLineKit

/// A tree as small as can be with a subcommand, texts that every shell would like to interpret, and its whole scripts.
enum Small {
  struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
      name: "lt", abstract: "Small.", version: "1", subcommands: [Check.self, Show.self])
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      name: "check", abstract: #"It's [odd]: a\b "q" $HOME `id` *."#, aliases: ["ck"])

    @Argument("FILE", help: "File.", completion: .file("yaml")) var files: [String]
    @Option(short: "m", help: #"It's [odd]: a\b "q" $HOME `id` *."#, completion: .list(["a:b", "a:c/d"]))
    var mode: String = "a:b"
    @Flag(inversion: .prefixedNo, help: "Colour.") var color: Bool
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(name: "show", abstract: "Show.")

    @Argument("WHAT", help: "What.", completion: .list(["rules", "charts"])) var what: String
    @Argument("FILE", help: "Any file.", completion: .file()) var file: String?
  }

  static let bash = #"""
    # bash completion for lt: source <(lt completion bash)

    _lt() {
      # Readline splits words at "=" and ":"; put them together again.
      local -a words=()
      local index word glue=
      for ((index = 0; index <= COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ -n $word && ${#words[@]} -gt 1 && ( -n $glue || -z ${word//[=:]/} ) ]]; then
          words[${#words[@]} - 1]=${words[${#words[@]} - 1]}$word
        else
          words[${#words[@]}]=$word
        fi
        glue=
        [[ -n $word && -z ${word//[=:]/} ]] && glue=1
      done

      # Which command is it, is the word an option's value, and how many positionals came before?
      local command= option= position=0 rest=
      for ((index = 1; index < ${#words[@]} - 1; index++)); do
        word=${words[index]}
        if [[ -n $option ]]; then
          option=
        elif [[ -n $rest ]]; then
          position=$((position + 1))
        else
          case "$command:$word" in
            :help) ;;
            ':check' | ':ck') command='check' ;;
            ':show') command='show' ;;
            'check:-m' | 'check:--mode') option=$word ;;
            *:--) rest=1 ;;
            *:-?*) ;;
            *) position=$((position + 1)) ;;
          esac
        fi
      done

      local current=${words[${#words[@]} - 1]} prefix=
      if [[ -z $option && -z $rest ]]; then
        if [[ $current == -*=* ]]; then
          option=${current%%=*}
          prefix=$option=
          current=${current#*=}
        elif [[ $current == -* ]]; then
          option=-
        fi
      fi

      COMPREPLY=()
      case "$command:$option:$position" in
        ':-:0') _lt_offer "$current" --help --version ;;
        '::0') _lt_offer "$current" check show help ;;
        'check:-:'*) _lt_offer "$current" --mode --color --no-color --help ;;
        'check:-m:'* | 'check:--mode:'*) _lt_offer "$current" 'a:b' 'a:c/d' ;;
        'check::'*) _lt_files "$current" '*.yaml' ;;
        'show:-:'*) _lt_offer "$current" --help ;;
        'show::0') _lt_offer "$current" rules charts ;;
        'show::1') _lt_files "$current" '*' ;;
      esac

      # Readline replaces only what follows the last of its break characters.
      [[ $COMP_WORDBREAKS == *=* ]] && prefix=
      local keep=
      if [[ $COMP_WORDBREAKS == *:* && $current == *:* ]]; then
        keep=${current%:*}:
      fi
      for ((index = 0; index < ${#COMPREPLY[@]}; index++)); do
        COMPREPLY[index]=$prefix${COMPREPLY[index]#"$keep"}
      done
    }

    # The words among $2... that begin with $1.
    _lt_offer() {
      local word
      for word in "${@:2}"; do
        if [[ $word == "$1"* ]]; then COMPREPLY[${#COMPREPLY[@]}]=$word; fi
      done
    }

    # Folders that begin with $1, and files matching one of the patterns $2...
    _lt_files() {
      local word=$1 path pattern
      word=${word#[\"\']}
      word=${word//\\/}
      type compopt &>/dev/null && compopt -o filenames 2>/dev/null
      while IFS= read -r path; do
        for pattern in "${@:2}" /; do
          if [[ $pattern == / ]]; then
            [[ -d ${path/#\~/$HOME} ]] || continue
          elif [[ $path != $pattern ]]; then
            continue
          fi
          COMPREPLY[${#COMPREPLY[@]}]=$path
          break
        done
      done < <(compgen -f -- "$word")
    }

    complete -F _lt lt

    """#

  static let zsh = #"""
    #compdef lt
    # zsh completion for lt: source <(lt completion zsh)

    _lt() {
      local context state state_descr line
      typeset -A opt_args
      _arguments -C -s -S : \
        '(- *)-h[Show this help.]' \
        '(- *)--help[Show this help.]' \
        '(- *)--version[Show the version.]' \
        '1: :->command' \
        '*:: :->arguments' && return
      if [[ $state == command ]]; then
        local -a commands=(
          'check:It'\''s [odd]: a\\b "q" $HOME `id` *.'
          'show:Show.'
          'help:Show the help of a command.'
        )
        _describe -t commands command commands
      elif [[ $state == arguments ]]; then
        case $words[1] in
          check | ck) _lt_check ;;
          show) _lt_show ;;
          help) _lt ;;
        esac
      fi
    }

    _lt_check() {
      _arguments -s -S : \
        '(-m --mode)-m+[It'\''s \[odd\]: a\\b "q" $HOME `id` *.]:MODE:(a\:b a\:c/d)' \
        '(-m --mode)--mode=[It'\''s \[odd\]: a\\b "q" $HOME `id` *.]:MODE:(a\:b a\:c/d)' \
        '(--color --no-color)--color[Colour.]' \
        '(--color --no-color)--no-color[The opposite of --color.]' \
        '(- *)-h[Show this help.]' \
        '(- *)--help[Show this help.]' \
        '*:FILE:_files -g "*.(yaml)(-.)"'
    }

    _lt_show() {
      _arguments -s -S : \
        '(- *)-h[Show this help.]' \
        '(- *)--help[Show this help.]' \
        ':WHAT:(rules charts)' \
        '::FILE:_files'
    }

    # From $fpath this file is the body of the function; sourced, it only has to be registered.
    if [[ $funcstack[1] == _lt ]]; then
      _lt "$@"
    else
      compdef _lt lt
    fi

    """#

  static let fish = #"""
    # fish completion for lt: lt completion fish | source

    # Prints which command the words before the cursor select, and how many positionals follow it.
    function __lt_place
        set -l command ''
        set -l position 0
        set -l skips 0
        set -l rest 0
        set -l words (commandline -opc)
        set -e words[1]
        for word in $words
            if test $skips = 1
                set skips 0
                continue
            end
            if test $rest = 1
                set position (math $position + 1)
                continue
            end
            switch "$command:$word"
                case ':help'
                case ':check' ':ck'
                    set command 'check'
                case ':show'
                    set command 'show'
                case 'check:-m' 'check:--mode'
                    set skips 1
                case '*:-'
                    set position (math $position + 1)
                case '*:--'
                    set rest 1
                case '*:-*'
                case '*'
                    set position (math $position + 1)
            end
        end
        printf '%s\n' "$command" $position
    end

    # Whether the words select the command $argv[1].
    function __lt_in
        set -l place (__lt_place)
        test "$place[1]" = "$argv[1]"
    end

    # Whether the next word is a positional of the command $argv[1] whose number matches $argv[2].
    function __lt_at
        set -l place (__lt_place)
        test "$place[1]" = "$argv[1]"; and string match -q -- "$argv[2]" "$place[2]"
    end

    # Prints folders, and files with one of the extensions $argv.
    function __lt_files
        set -l word (commandline -ct | string replace -r -- '^-[^=]*=' '')
        set -l paths (complete -C"__lt_no_command $word")
        string match -r -- '^.*/(?:\t.*)?$' $paths
        for extension in $argv
            string match -r -- '^.*\.'(string escape --style=regex -- $extension)'(?:\t.*)?$' $paths
        end
    end

    complete -c lt -e
    complete -c lt -f
    complete -c lt -n '__lt_at \'\' 0' -a 'check' -d 'It\'s [odd]: a\\b "q" $HOME `id` *.'
    complete -c lt -n '__lt_at \'\' 0' -a 'show' -d 'Show.'
    complete -c lt -n '__lt_at \'\' 0' -a 'help' -d 'Show the help of a command.'
    complete -c lt -n '__lt_in \'\'' -s h -l help -d 'Show this help.'
    complete -c lt -n '__lt_in \'\'' -l version -d 'Show the version.'
    complete -c lt -n '__lt_in \'check\'' -s m -l mode -x -a 'a:b a:c/d' -d 'It\'s [odd]: a\\b "q" $HOME `id` *.'
    complete -c lt -n '__lt_in \'check\'' -l color -d 'Colour.'
    complete -c lt -n '__lt_in \'check\'' -l no-color -d 'The opposite of --color.'
    complete -c lt -n '__lt_in \'check\'' -s h -l help -d 'Show this help.'
    complete -c lt -n '__lt_at \'check\' "*"' -a '(__lt_files yaml)'
    complete -c lt -n '__lt_in \'show\'' -s h -l help -d 'Show this help.'
    complete -c lt -n '__lt_at \'show\' 0' -a 'rules charts'
    complete -c lt -n '__lt_at \'show\' 1' -F

    """#
}
