import subprocess, tempfile
def deploy(steps):
    for s in steps:
        with tempfile.TemporaryFile("w+") as f:
            try: c = subprocess.call(s, stdout=subprocess.DEVNULL, stderr=f)
            except FileNotFoundError: print(" ".join(s)); return False
            f.seek(0)
            if c: print(" ".join(s) + "\n" + f.read()); return False
    return True
