# run() with captured output, exit codes, and what the answer looks like.
import subprocess

done = subprocess.run(["echo", "hello", "two words"], capture_output=True, text=True)
print(done)
print(done.returncode, repr(done.stdout), repr(done.stderr), done.args)
done.check_returncode()
for command in (["true"], ["false"], ["sh", "-c", "exit 7"], ["sh", "-c", "exit 256"], ["sh", "-c", "exit 300"]):
    print(command, subprocess.run(command).returncode)
print(subprocess.run(["cat"], input=b"bytes \x00\xff", stdout=subprocess.PIPE))
print(subprocess.run("echo from a shell; echo $0", shell=True, stdout=subprocess.PIPE).stdout)
print(subprocess.run(["-c", "echo zero is $0", "name"], executable="/bin/sh", capture_output=True, text=True).stdout)
try:
    subprocess.run(["sh", "-c", "echo out; echo err >&2; exit 3"], capture_output=True, text=True, check=True)
except subprocess.CalledProcessError as error:
    print(error, error.returncode, error.cmd, repr(error.stdout), repr(error.stderr), error.output is error.stdout)
    print(repr(error))
