from subprocess import CalledProcessError, check_output
import re
import sys

result = None
try:
    check_output(["ansible-playbook", "--check", "deploy.yml"])
except CalledProcessError:
    result = "Dry run failed"
else:
    try:
        check_output(["ansible-playbook", "deploy.yml"], text=True)
        result = "Deployment succeeded"
    except CalledProcessError as error:
        pattern = r"^(?P<host>\S+) .*(?:unreachable|failed)=[1-9]"
        recap = error.output.split("PLAY RECAP", 1)[1]
        result = "Deployment failed: " + ", ".join(m["host"] for m in re.finditer(pattern, recap, re.M))
print(result)
sys.exit(not result.endswith("succeeded"))
