import subprocess


def is_port_open(host: str, port: int) -> bool:
    ...


print(is_port_open("google.com", 80))
print(is_port_open("google.com", 81))
print(is_port_open("db01", 5432))
