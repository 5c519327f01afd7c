import subprocess

subprocess.run(["terraform", "validate"])
