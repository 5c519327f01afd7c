import json
import subprocess


class DockerError(RuntimeError):
    pass


class Container:
    def __init__(self, facts):
        self.name = facts["Names"]
        self.state = facts["State"]
        self.status = facts["Status"]

    @property
    def finished(self):
        return self.state == "exited" and self.status.startswith("Exited (0)")

    @property
    def needs_care(self):
        return (self.state != "running" and not self.finished) or "(unhealthy)" in self.status


def containers():
    done = subprocess.run(("docker", "ps", "--format", "json", "-a"), capture_output=True, encoding="utf-8", timeout=30)
    if done.returncode:
        raise DockerError(done.stderr.strip())
    return [Container(json.loads(line)) for line in done.stdout.splitlines()]


def unhealthy_containers():
    return [container.name for container in containers() if container.needs_care]


if __name__ == "__main__":
    print(unhealthy_containers())
