// What is typed into a shell, here and on a real Debian. Each case begins with a new shell; each string is typed when the one before has been answered.

export type Typed = { readonly name: string; readonly keys: readonly string[] }

/** The files of the folder in which each case begins. */
export const FILES: Readonly<Record<string, string>> = {
  'app.log': 'INFO started\nERROR disk full\nINFO retried\nERROR gave up\n',
  'notes.txt': 'one\ntwo\nthree\n',
  'my file.txt': 'spaces\n',
  'dir/inner.txt': 'inside\n',
  'dir/other.md': '# other\n',
}

const TAB = '\t'
const UP = '\x1b[A'
const DOWN = '\x1b[B'
const LEFT = '\x1b[D'
const RIGHT = '\x1b[C'
const HOME = '\x1b[H'
const END = '\x1b[F'
const DELETE = '\x1b[3~'
const ctrl = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) & 0x1f)

const lines = (...all: readonly string[]): readonly string[] => all.map((line) => `${line}\r`)

export const TYPED: readonly Typed[] = [
  { name: 'a command', keys: lines('echo hello world') },
  { name: 'a command that is not there', keys: lines('nosuchcommand', 'echo $?') },
  { name: 'a folder as a command', keys: lines('./dir', 'echo $?') },
  { name: 'a file without the right to run', keys: lines('./notes.txt', 'echo $?') },
  { name: 'ls in columns', keys: lines('ls') },
  { name: 'ls of a folder and a file', keys: lines('ls dir notes.txt') },
  { name: 'ls with signs', keys: lines('ls -F') },
  { name: 'ls in colour', keys: lines('ls --color=always -1') },
  { name: 'a file that is missing', keys: lines('cat missing', 'cat dir') },
  { name: 'the status of the last command', keys: lines('false', 'echo $?', 'true', 'echo $?') },
  { name: 'a pipeline', keys: lines('grep ERROR app.log | wc -l') },
  { name: 'grep in colour', keys: lines('grep --color=always -n ERROR app.log') },
  { name: 'redirections', keys: lines('echo a > new', 'echo b >> new', 'cat new', 'wc -c < new') },
  { name: 'a variable', keys: lines('x=5', 'echo $((x * 2)) "$x" \'$x\'') },
  { name: 'a loop on one line', keys: lines('for i in 1 2 3; do echo n$i; done') },
  { name: 'a loop on several lines', keys: lines('for i in a b', 'do', 'echo $i', 'done') },
  { name: 'a function, and its call', keys: lines('hi() {', 'echo "hi $1"', '}', 'hi there') },
  { name: 'an open quote', keys: lines('echo "one', 'two"') },
  { name: 'a here-document', keys: lines('cat <<END', 'first', 'second', 'END') },
  { name: 'a line that goes on', keys: lines('echo one \\', 'two') },
  { name: 'if over several lines', keys: lines('if [ -f notes.txt ]', 'then echo yes', 'else echo no', 'fi') },
  { name: 'a mistake in the syntax', keys: lines('echo )', 'echo $?') },
  { name: 'another mistake in the syntax', keys: lines('if then', 'echo $?') },
  { name: 'an alias', keys: lines("alias say='echo I say'", 'say hello', 'unalias say', 'say hello') },
  { name: 'what a name is', keys: lines('type cd', 'type ls', "alias l='ls -1'", 'type l') },
  { name: 'cd and back', keys: lines('cd dir', 'pwd', 'cd -', 'ls dir') },
  { name: 'cd to what is not there', keys: lines('cd nowhere', 'cd notes.txt') },
  { name: 'globs', keys: lines('echo *.txt', 'echo nothing*', 'ls -d d*') },
  { name: 'braces', keys: lines('echo {1..4} a{b,c}d') },
  { name: 'command substitution', keys: lines('echo "lines: $(wc -l < notes.txt)"') },
  { name: 'a job in the background', keys: lines('sleep infinity &', 'jobs', 'kill %1', '') },
  { name: 'a job that ends', keys: lines('true &', 'echo next', 'jobs') },
  { name: 'a job to the front', keys: lines('sleep 0.8 &', 'fg', 'echo after') },
  { name: 'no such job', keys: lines('fg', 'bg', 'kill %3') },
  { name: 'Ctrl-C on a line', keys: ['echo not this', ctrl('c'), ...lines('echo $?')] },
  { name: 'Ctrl-C on a command', keys: ['sleep infinity\r', ctrl('c'), ...lines('echo $?')] },
  { name: 'Ctrl-C on the rest of a line', keys: ['sleep infinity; echo after\r', ctrl('c'), ...lines('echo on')] },
  { name: 'Ctrl-C on a loop', keys: ['for i in 1 2; do sleep infinity; done\r', ctrl('c'), ...lines('echo on')] },
  { name: 'Ctrl-C on a pipeline', keys: ['sleep infinity | cat\r', ctrl('c'), ...lines('echo $?')] },
  { name: 'Ctrl-C on a subshell', keys: ['(sleep infinity; echo inside)\r', ctrl('c'), ...lines('echo on')] },
  { name: 'Ctrl-C at the second line of a loop', keys: ['while true\r', ctrl('c'), ...lines('echo on')] },
  { name: 'Ctrl-Z on a command', keys: ['sleep infinity\r', ctrl('z'), ...lines('echo $?', 'jobs')] },
  {
    name: 'Ctrl-Z, and to the front again',
    keys: ['sleep infinity\r', ctrl('z'), 'fg\r', ctrl('c'), ...lines('echo $?', 'jobs')],
  },
  { name: 'Ctrl-Z twice', keys: ['sleep infinity\r', ctrl('z'), 'fg\r', ctrl('z'), ...lines('jobs', 'echo on')] },
  {
    name: 'Ctrl-Z, and on behind',
    keys: ['sleep infinity\r', ctrl('z'), ...lines('bg', 'jobs', 'bg'), 'fg\r', ctrl('c')],
  },
  {
    name: 'Ctrl-Z on a pipeline',
    keys: ['sleep infinity | cat\r', ctrl('z'), ...lines('jobs', 'kill -9 %1; sleep 0.2', '')],
  },
  {
    name: 'Ctrl-Z on a subshell',
    keys: ['(sleep infinity; echo inside)\r', ctrl('z'), ...lines('jobs'), 'fg\r', ctrl('c')],
  },
  { name: 'Ctrl-Z on the first of a list', keys: ['sleep infinity; echo after\r', ctrl('z'), ...lines('jobs')] },
  { name: 'Ctrl-Z before &&', keys: ['sleep infinity && echo after\r', ctrl('z'), ...lines('jobs')] },
  { name: 'Ctrl-Z before ||', keys: ['sleep infinity || echo after $?\r', ctrl('z')] },
  { name: 'Ctrl-Z in a loop', keys: ['for i in 1 2; do sleep infinity; echo $i; done\r', ctrl('z'), ...lines('jobs')] },
  {
    name: 'Ctrl-Z in a while loop',
    keys: ['while true; do sleep infinity; done\r', ctrl('z'), ...lines('jobs', 'echo on')],
  },
  {
    name: 'Ctrl-Z while cat reads',
    keys: ['cat\r', 'one\r', 'lost', ctrl('z'), ...lines('echo on'), 'fg\r', 'two\r', ctrl('d'), ...lines('echo end')],
  },
  {
    name: 'Ctrl-Z in a function',
    keys: [...lines('f() { sleep infinity; echo in $?; }'), 'f\r', ctrl('z'), ...lines('jobs')],
  },
  { name: 'Ctrl-Z while the shell reads', keys: ['read name\r', 'Ada', ctrl('z'), '\r', ...lines('echo "[$name]"')] },
  {
    name: 'two that stand still',
    keys: [
      'sleep infinity\r',
      ctrl('z'),
      'cat\r',
      ctrl('z'),
      ...lines('jobs', 'jobs -s', 'fg %1'),
      ctrl('c'),
      ...lines('jobs', 'kill -9 %-; sleep 0.2', ''),
    ],
  },
  { name: 'a job by its name', keys: ['sleep infinity\r', ctrl('z'), '%sl\r', ctrl('z'), '%1\r', ctrl('c')] },
  {
    name: 'a job to behind by its number',
    keys: ['sleep infinity\r', ctrl('z'), ...lines('%1 &', 'jobs', 'kill -9 %1; sleep 0.2', '')],
  },
  {
    name: 'which job is meant',
    keys: ['sleep infinity &\r', 'cat\r', ctrl('z'), ...lines('sleep infinity &', 'jobs', 'bg %2; sleep 0.2', 'jobs')],
  },
  { name: 'reading from behind', keys: lines('cat &', 'echo on', 'jobs', 'kill -9 %1; sleep 0.2', '') },
  {
    name: 'stopped by kill',
    keys: lines(
      'sleep infinity &',
      'kill -STOP %1; sleep 0.2',
      '',
      'kill -CONT %1',
      'jobs',
      'kill -s TSTP %1; sleep 0.2',
      '',
      'kill -HUP %1; sleep 0.2',
      '',
    ),
  },
  { name: 'exit with a stopped job', keys: ['sleep infinity\r', ctrl('z'), ...lines('exit', 'jobs', 'echo on')] },
  {
    name: 'the state in ps',
    keys: [
      'tail -f notes.txt\r',
      ctrl('z'),
      ...lines(
        "ps -o stat=,args= | grep '[n]otes'",
        'bg',
        "ps -o stat=,args= | grep '[n]otes'",
        'kill -9 %1; sleep 0.2',
        '',
      ),
    ],
  },
  { name: 'Ctrl-Z on an empty line', keys: [ctrl('z'), ...lines('echo on')] },
  { name: 'Ctrl-D ends what is typed', keys: ['cat\r', 'typed\r', ctrl('d'), ...lines('echo after')] },
  { name: 'a line for read', keys: ['read name\r', 'Ada\r', ...lines('echo "hi $name"')] },
  { name: 'a line corrected while a program reads', keys: ['cat\r', 'abx\x7fc\r', ctrl('d')] },
  { name: 'backspace', keys: ['echo abx\x7fc\r'] },
  { name: 'left, and a letter between', keys: [`echo ac${LEFT}b\r`] },
  { name: 'home and end', keys: [`cho hi${HOME}e${END} there\r`] },
  { name: 'delete', keys: [`xecho hi${HOME}${DELETE}\r`] },
  { name: 'cut and put back', keys: [`one two${ctrl('w')}${ctrl('u')}echo ${ctrl('y')}\r`] },
  { name: 'cut to the end', keys: [`echo keep drop${'\x1bb'}${ctrl('k')}\r`] },
  { name: 'swap two letters', keys: [`ehco${LEFT}${LEFT}${ctrl('t')}${END} hi\r`] },
  { name: 'up and down', keys: [...lines('echo first', 'echo second'), `${UP}${UP}\r`, `${UP}${UP}${DOWN}\r`] },
  { name: 'up, changed', keys: [...lines('echo first'), `${UP} again\r`] },
  { name: 'search back', keys: [...lines('echo alpha', 'echo beta'), `${ctrl('r')}alp\r`] },
  { name: 'the last line, the last word', keys: lines('echo a b', '!!', 'echo !$', 'echo !nothing') },
  {
    name: 'words of earlier lines',
    keys: lines(
      'echo one two three',
      'echo !*',
      'echo !^',
      'echo !:1 !!:0',
      '^one^1',
      '!echo',
      '!?two',
      'echo "a b" c',
      'echo !:1',
    ),
  },
  { name: 'Tab twice where one name fits', keys: ['cat no\t\t\r'] },
  { name: 'the history in a pipeline', keys: lines('history -c', 'echo one', 'history | tail -1') },
  {
    name: 'a line that is not shown',
    keys: [...lines('read -s -p "pw: " word'), 'secret\r', ...lines('echo; echo $word')],
  },
  {
    name: 'pipelines',
    keys: lines(
      "awk '{ print $1 }' app.log | sort | uniq -c | sort -rn",
      'cat notes.txt | while read l; do echo "<$l>"; done',
      'xargs -n1 echo item < notes.txt',
    ),
  },
  {
    name: 'here-documents',
    keys: lines(
      'cat <<EOF | tac',
      'a $((1+2))',
      '`echo b`',
      'EOF',
      "cat <<'EOF'",
      '$HOME `x`',
      'EOF',
      'cat <<< "here $((2*3))"',
    ),
  },
  {
    name: 'search back, and give up',
    keys: [...lines('echo needle', 'echo hay'), `${ctrl('r')}nothere`, ctrl('g'), '\r', `${ctrl('r')}need${RIGHT} x\r`],
  },
  {
    name: 'search further back',
    keys: [...lines('echo abc 1', 'echo abd 2', 'echo abc 3'), `${ctrl('r')}abc${ctrl('r')}\r`],
  },
  {
    name: 'a shell in the shell',
    keys: lines('bash', "PS1='inner> '; clear", 'x=2; echo $SHLVL', 'exit', 'echo "[$x]"'),
  },
  {
    name: 'Ctrl-Z in a shell in the shell',
    keys: [
      'bash\r',
      "PS1='inner> '; clear\r",
      'sleep infinity\r',
      ctrl('z'),
      'jobs\r',
      'kill -9 %1; sleep 0.2\r',
      'exit\r',
      'jobs\r',
    ],
  },
  { name: 'history', keys: lines('history -c', 'echo one', 'history') },
  { name: 'Tab on a command', keys: [`histor${TAB} -c\r`, ...lines('echo on')] },
  { name: 'Tab on a file', keys: [`cat not${TAB}\r`] },
  { name: 'Tab on a name with a blank', keys: [`cat my${TAB}\r`] },
  { name: 'Tab on a name in quotes', keys: [`cat "my${TAB}\r`] },
  { name: 'Tab into a folder', keys: [`cat d${TAB}i${TAB}\r`] },
  { name: 'Tab twice', keys: [`cat dir/${TAB}${TAB}`, 'in\t\r'] },
  { name: 'Tab where nothing fits', keys: [`cat zzz${TAB}`, ctrl('u'), ...lines('echo on')] },
  { name: 'Tab on a variable', keys: [...lines('longname=7'), `echo $longn${TAB}\r`] },
  { name: 'Tab after cd takes folders', keys: [`cd ${TAB}\r`, ...lines('ls')] },
  { name: 'a long line over the edge', keys: [`echo ${'word '.repeat(20)}end${HOME}${END}!\r`] },
  { name: 'clear', keys: lines('echo gone', 'clear', 'echo here') },
  { name: 'Ctrl-L', keys: [...lines('echo gone'), `echo he${ctrl('l')}re\r`] },
  { name: 'a prompt of its own', keys: lines('cd dir', "PS1='\\W> '", 'echo hi', "PS1='$ '") },
  { name: 'set and shopt', keys: lines('set -o | grep noclobber', 'set -C', 'echo x > notes.txt') },
  {
    name: 'a trap',
    keys: [...lines("trap 'echo caught' INT"), ctrl('c'), 'sleep infinity\r', ctrl('c'), ...lines('echo on')],
  },
  { name: 'a test', keys: lines('[ -d dir ] && echo folder', '[[ abc == a* ]] && echo fits') },
  { name: 'a prompt behind what was written', keys: ['printf abc\r', 'echo on\x7f\x7fup\r', `${UP}${ctrl('l')}\r`] },
  { name: 'the letters of the options', keys: lines('echo $-') },
]
