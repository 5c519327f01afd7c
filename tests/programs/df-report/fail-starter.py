import subprocess

# Run df -h and print its table.
