import logging, subprocess, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(message)s")
for line in subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True).stdout.splitlines():
    logging.info(line)
