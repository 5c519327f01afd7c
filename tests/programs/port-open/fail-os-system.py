# mistake: The host goes through a shell
import os
def is_port_open(host, port):
    return os.system(f"nc -z -w 3 {host} {port} 2>/dev/null") == 0
