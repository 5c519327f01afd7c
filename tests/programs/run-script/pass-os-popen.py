import os
pipe = os.popen("./script.sh 2>&1")
print(pipe.read(), end="")
status = pipe.close()
if status is not None:
    print("Exit code:", os.waitstatus_to_exitcode(status))
