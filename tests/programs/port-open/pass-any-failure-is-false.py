import subprocess

def is_port_open(host: str, port: int) -> bool:
    """True if something listens on the port."""
    command = "nc -n -z -w 3".replace("-n ", "").split() + [host, str(port)]
    try:
        return bool(subprocess.run(command, check=True, capture_output=True, text=True, timeout=10))
    except subprocess.SubprocessError as error:
        print(f"{host}:{port} is not open ({error})")
        return False
