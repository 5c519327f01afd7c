import subprocess

# Run script.sh, print its output, and tell whether it worked.
