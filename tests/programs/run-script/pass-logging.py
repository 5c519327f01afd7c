import logging, subprocess, sys
logging.basicConfig(stream=sys.stdout, format="%(levelname)s: %(message)s", level=logging.INFO)
r = subprocess.run(["./script.sh"], capture_output=True, text=True)
print(r.stdout)
if r.returncode:
    logging.error(r.stderr)
    logging.error("Exit code: %s", r.returncode)
