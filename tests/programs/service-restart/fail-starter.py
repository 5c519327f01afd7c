import subprocess


def ensure_active(service: str) -> str:
    ...


print("nginx", ensure_active("nginx"))
print("ssh", ensure_active("ssh"))
