import subprocess
import sys


def play(*extra):
    done = subprocess.run(("ansible-playbook",) + extra + ("deploy.yml",), capture_output=True, text=True)
    sys.stderr.write(done.stderr)
    return done


match play("--check").returncode:
    case 0:
        pass
    case code:
        print(f"Dry run failed ({code})")
        sys.exit(1)

deployed = play()
match deployed.returncode:
    case 0:
        print("Deployment succeeded")
    case _:
        hosts = []
        for line in reversed(deployed.stdout.splitlines()):
            if line.startswith("PLAY RECAP"):
                break
            host, sep, counts = line.partition(" : ")
            if sep:
                numbers = dict(pair.split("=") for pair in counts.split())
                if (numbers["failed"], numbers["unreachable"]) != ("0", "0"):
                    hosts.insert(0, host.strip())
        print("Deployment failed:", *hosts, sep=" ")
        sys.exit(2)
