import subprocess

subprocess.run(["sls", "deploy"])
