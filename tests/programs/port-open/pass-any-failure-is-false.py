import subprocess

def is_port_open(host: str, port: int) -> bool:
    """True if something listens on the port."""
    command = "nc -z -w 3".split() + [host, str(port)]
    try:
        return bool(subprocess.run(command, check=True, capture_output=True, text=True, timeout=10))
    except subprocess.SubprocessError as error:
        print(f"{host}:{port} is not open ({error})")
        return False
