import subprocess

subprocess.run(["ansible-playbook", "deploy.yml"], check=True)
