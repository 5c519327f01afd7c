import subprocess


def deploy(steps: list[list[str]]) -> bool:
    ...


print(deploy([
    ["terraform", "apply", "-auto-approve"],
    ["ansible-playbook", "deploy.yml"],
    ["./smoke-test.sh"],
]))
