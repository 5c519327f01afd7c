# Python as a child: -c, a file, a module, standard input, arguments, exit codes.
import subprocess
import sys


def run(*args, **options):
    done = subprocess.run([sys.executable, *args], stdout=-1, stderr=-1, text=True, **options)
    last = done.stderr.strip().split("\n")[-1]
    print(done.returncode, repr(done.stdout), repr(last.split(": ", 1)[1] if "python3: " in last else last))


run("-c", "print('hello'); import sys; print(sys.argv)", "a", "b c", "")
run("-c", "import sys; sys.exit(3)")
run("-c", "import sys; sys.exit('a message')")
run("-c", "import sys; sys.exit(None)")
run("-c", "import sys; sys.exit(256 + 7)")
run("-c", "import sys; sys.exit(-1)")
run("-c", "raise SystemExit([1, 2])")
run("-c", "1 / 0")
run("-c", "def broken(:")
run("-c", "import os; print('lost'); os._exit(9)")
run("-c", "import os; print('lost'); os.abort()")
run("-c", "import atexit; atexit.register(print, 'at the end'); print('first')")
run("-c", "print(input('name? ')); print(input())", input="one\ntwo\n")
run("-c", "input()", stdin=subprocess.DEVNULL)
run("-", "x", input="import sys; print(sys.argv, __name__)")
run(input="print('from standard input')")
open("file.py", "w").write("import sys\nprint(__file__.rpartition('/')[2], sys.argv, __name__)\nimport beside\n")
open("beside.py", "w").write("print('beside', __name__)\n")
run("file.py", "-v", "--long")
run("-m", "beside", "arg")
run("-m", "no_such_module_here")
print(subprocess.run([sys.executable, "no-such-file.py"], stderr=-1).returncode)
run("-c", "import json.tool; print('ok')")
run("-m", "json.tool", input='{"b": [1, 2]}')
run("-c", "import sys; print(sys.flags.optimize, __debug__)", "-O")
run("-u", "-c", "import sys; print('unbuffered'); sys.stderr.write('err')")
run("-c", "import subprocess; print(subprocess.run(['echo', 'grandchild'], capture_output=True).stdout)")
