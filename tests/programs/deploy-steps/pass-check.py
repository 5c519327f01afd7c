import subprocess

def deploy(steps: list[list[str]]) -> bool:
    for step in steps:
        try:
            subprocess.run(step, check=True, capture_output=True, text=True)
        except subprocess.CalledProcessError as error:
            print("Failed:", " ".join(step))
            print(error.stderr)
            return False
        except FileNotFoundError:
            print("Not installed:", " ".join(step))
            return False
    return True

print(deploy([["terraform", "apply", "-auto-approve"], ["ansible-playbook", "deploy.yml"], ["./smoke-test.sh"]]))
