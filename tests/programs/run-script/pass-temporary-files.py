import subprocess, tempfile
with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
    code = subprocess.Popen(["./script.sh"], stdout=out, stderr=err).wait()
    out.seek(0); err.seek(0)
    print(out.read())
    if code:
        print(err.read())
        print("Exit code:", code)
