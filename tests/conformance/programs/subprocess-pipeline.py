# Pipelines of several children, and what happens when the reader goes first.
import subprocess
import sys

one = subprocess.Popen(["printf", "pear\\napple\\nfig\\napple\\n"], stdout=subprocess.PIPE)
two = subprocess.Popen(["sort"], stdin=one.stdout, stdout=subprocess.PIPE)
three = subprocess.Popen(["uniq", "-c"], stdin=two.stdout, stdout=subprocess.PIPE, text=True)
one.stdout.close()
two.stdout.close()
print([line.split() for line in three.communicate()[0].splitlines()])
print(one.wait(), two.wait(), three.returncode)
yes = subprocess.Popen(["yes"], stdout=subprocess.PIPE)
head = subprocess.Popen(["head", "-n", "3"], stdin=yes.stdout, stdout=subprocess.PIPE)
yes.stdout.close()
print(head.communicate()[0], yes.wait())
endless = "import sys\ntry:\n  while True: print('x' * 100)\nexcept BrokenPipeError: sys.stderr.write('broken pipe'); sys.stderr.flush(); import os; os._exit(5)"
talker = subprocess.Popen([sys.executable, "-c", endless], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
print(len(talker.stdout.read(50)))
talker.stdout.close()
print(talker.stderr.read(), talker.wait())
print(subprocess.run("printf '3\\n1\\n2\\n' | sort -n | tail -n 1", shell=True, stdout=-1).stdout)
print(subprocess.run("false | true; echo $?; true | false; echo $?", shell=True, stdout=-1).stdout)
process = subprocess.Popen(["true"], stdin=subprocess.PIPE)
process.wait()
try:
    process.stdin.write(b"x" * 300_000)
    process.stdin.flush()
except BrokenPipeError as error:
    print("BrokenPipeError", error.strerror)
try:
    process.stdin.close()
except BrokenPipeError:
    print("again when it is closed")
