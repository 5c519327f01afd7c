import subprocess


def check_drift(names: list[str]) -> dict[str, str]:
    ...


print(check_drift(["nginx/nginx.conf", "ssh/sshd_config", "chrony/chrony.conf"]))
