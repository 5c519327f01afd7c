import json
import shutil
import subprocess
import sys


def main() -> int:
    terraform = shutil.which("terraform")
    if terraform is None:
        print("terraform is not installed")
        return 127
    if subprocess.run([terraform, "init", "-input=false"], stdout=subprocess.DEVNULL).returncode != 0:
        print("terraform init failed", file=sys.stderr)
        return 1
    output = subprocess.run([terraform, "validate", "-json"], stdout=subprocess.PIPE).stdout
    report = json.loads(output)
    for diagnostic in report["diagnostics"]:
        print(json.dumps(diagnostic))
    if report["error_count"] > 0:
        print("Configuration is not valid")
        return 1
    print("Configuration is valid,", report["warning_count"], "warnings")
    return 0


if __name__ == "__main__":
    sys.exit(main())
