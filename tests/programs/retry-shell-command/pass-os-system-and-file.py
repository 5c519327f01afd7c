import subprocess, sys, tempfile, os, shlex
def retry_shell_command(command, max_retries=3):
    for i in range(max_retries):
        out = tempfile.mktemp()
        code = os.waitstatus_to_exitcode(os.system(shlex.join(command) + " > " + out))
        text = open(out).read(); os.unlink(out)
        if code == 0: return text
        print(f"Attempt {i+1} failed: exit {code}", flush=True)
    raise Exception("All retries failed")
