import subprocess

# Ping google.com with 4 packets and print what ping says.
