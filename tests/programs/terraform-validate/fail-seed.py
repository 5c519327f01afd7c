import subprocess

try:
    subprocess.run(["terraform", "validate"], check=True)
    print("Configuration is valid")
except subprocess.CalledProcessError:
    raise
