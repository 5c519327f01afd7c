import os
code = os.waitstatus_to_exitcode(os.system("./script.sh"))
if code:
    print("Exit code:", code)
