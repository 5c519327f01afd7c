# shell=True: quoting, expansion, redirections, conditions, loops, functions of the shell.
import shlex
import subprocess


def sh(script, **options):
    done = subprocess.run(script, shell=True, stdout=-1, stderr=subprocess.STDOUT, text=True, **options)
    print(done.returncode, repr(done.stdout))


sh("echo 'single $HOME' \"double `echo x`\" plain\\ space")
sh("x=5; echo $x ${x}y ${none:-default} ${#x}")
sh("for i in a b c; do echo $i; done | tr a-c A-C")
sh("i=0; while [ $i -lt 3 ]; do i=$((i + 1)); echo $i; done")
sh("if [ -d /tmp ] && [ ! -e /no-such ]; then echo yes; else echo no; fi")
sh("case abc in a*) echo starts;; *) echo other;; esac")
sh("f() { echo in f $1; return 4; }; f arg; echo $?")
sh("echo one > out.txt; echo two >> out.txt; cat < out.txt; wc -l < out.txt")
sh("cat <<END\nhere $((2 * 3))\nEND")
sh("(echo sub; exit 3); echo $?; { echo group; } ")
sh("true && echo and; false || echo or; ! true; echo $?")
sh("set -e; false; echo not reached")
sh("echo a b c | (read x y; echo $y:$x)")
sh("trap 'echo leaving' EXIT; echo body")
sh("echo \"$1 and $2\"", )
sh("printf '%s-%03d\\n' name 7; printf '%5.2f|%x\\n' 3.14159 255")
sh("sleep 0.1 & wait; echo waited")
sh("echo $(echo nested $(echo deeper))")
sh("echo *.txt nothing*; ls | wc -l | tr -d ' '")
sh("cd /tmp && pwd; cd /no-such-folder 2>/dev/null || echo stays")
sh("exit 42")
print(subprocess.run(["echo $0 $1", "zero", "one"], shell=True, stdout=-1, text=True).stdout)
print(subprocess.run("echo $BASH_WORD", shell=True, executable="/bin/bash", env={"BASH_WORD": "from bash"}, stdout=-1).stdout)
name = "it's; rm -rf $HOME `x`"
print(subprocess.run("printf %s " + shlex.quote(name), shell=True, stdout=-1, text=True).stdout == name)
print(shlex.split("a 'b c' d\\ e"), shlex.join(["a b", "c"]))
