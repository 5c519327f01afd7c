import logging
import subprocess
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s %(message)s")
log = logging.getLogger("deploy")


class StepFailed(Exception):
    pass


class Deployment:
    def __init__(self, steps):
        self.steps = list(steps)

    def run_step(self, step):
        line = " ".join(step)
        try:
            with subprocess.Popen(step, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8") as process:
                errors = process.stderr.read()
        except FileNotFoundError as error:
            raise StepFailed(f"{line}: {error.strerror}") from error
        if process.returncode:
            raise StepFailed(f"{line} ended with code {process.returncode}: {errors}")
        if errors:
            log.warning(errors)

    def run(self):
        for step in self.steps:
            self.run_step(step)


def deploy(steps):
    try:
        Deployment(steps).run()
    except StepFailed as failed:
        log.error(failed)
        return False
    log.info("all done")
    return True


if __name__ == "__main__":
    print(deploy([["terraform", "apply", "-auto-approve"]]))
