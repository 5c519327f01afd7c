import subprocess
def deploy(steps):
    for step in [["terraform", "apply", "-auto-approve"], ["ansible-playbook", "deploy.yml"], ["./smoke-test.sh"]]:
        try:
            subprocess.run(step, check=True, capture_output=True, text=True)
        except (subprocess.CalledProcessError, FileNotFoundError) as error:
            print("Failed:", " ".join(step), getattr(error, "stderr", ""))
            return False
    return True
