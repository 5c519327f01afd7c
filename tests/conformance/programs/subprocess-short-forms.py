# call, check_call, check_output, getoutput, getstatusoutput.
import os
import subprocess

print(subprocess.call(["sh", "-c", "exit 4"]), subprocess.call("exit 5", shell=True), subprocess.check_call(["true"]))
try:
    subprocess.check_call(["sh", "-c", "exit 6"])
except subprocess.CalledProcessError as error:
    print(error.returncode, error.cmd, error.output)
print(subprocess.check_output(["echo", "out"]), subprocess.check_output("echo out; echo err >&2", shell=True, stderr=subprocess.STDOUT, text=True))
print(subprocess.check_output(["cat"], input=b"given"), subprocess.check_output(["cat"], input=None))
try:
    subprocess.check_output("echo partly; exit 2", shell=True, text=True)
except subprocess.CalledProcessError as error:
    print(error.returncode, repr(error.output))
try:
    subprocess.check_output(["true"], stdout=subprocess.PIPE)
except ValueError as error:
    print(error)
print(subprocess.getoutput("echo one; echo two >&2"), subprocess.getstatusoutput("echo text; exit 8"))
print(subprocess.getstatusoutput("kill -9 $$"), subprocess.getstatusoutput("true"))
status, text = subprocess.getstatusoutput("no-such-command-at-all")
print(status, "not found" in text)
print(subprocess.list2cmdline(["a b", 'c"d', ""]))
print(os.system("exit 3"), os.system("true"), os.waitstatus_to_exitcode(os.system("exit 200")))
print(os.waitstatus_to_exitcode(os.system("kill -15 $$")), os.system("no-such-command 2>/dev/null") >> 8)
with os.popen("echo popen; exit 2") as pipe:
    print(repr(pipe.read()))
pipe = os.popen("cat > popen.txt", "w")
print(pipe.write("written"), pipe.close(), open("popen.txt").read())
print(os.popen("exit 3").close())
