import subprocess
import sys


def recap(output):
    tail = output[output.index("PLAY RECAP"):].split("\n")[1:]
    for line in tail:
        if line.strip():
            host, _, numbers = line.partition(" : ")
            yield host.rstrip(), {k: int(v) for k, v in (n.split("=") for n in numbers.split())}


def main():
    try:
        subprocess.run(["ansible-playbook", "deploy.yml", "--check"], check=True, capture_output=True)
    except subprocess.CalledProcessError as e:
        print("Dry run failed", e.stdout.decode(), e.stderr.decode(), sep="\n")
        return 1
    try:
        subprocess.run(["ansible-playbook", "deploy.yml"], check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as e:
        hosts = [h for h, n in recap(e.stdout) if n["failed"] or n["unreachable"]]
        print(f"Deployment failed on: {', '.join(hosts)}")
        return e.returncode
    print("Deployment succeeded")
    return 0


if __name__ == "__main__":
    sys.exit(main())
