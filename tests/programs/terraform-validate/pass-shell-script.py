import subprocess
import sys

script = """
if ! terraform init -input=false; then
    echo "terraform init failed" >&2
    exit 3
fi
terraform validate
"""
sys.exit(subprocess.run(script, shell=True).returncode)
