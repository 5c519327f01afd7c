import json, logging, subprocess, sys, time
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s %(message)s")
class FailoverError(Exception): pass
class Cluster:
    def __init__(self, path):
        self.path = path
        with open(path) as f: self.config = json.load(f)
    def __getattr__(self, name):
        return self.config[name]
    def up(self, host):
        try:
            out = subprocess.check_output(["pg_isready", "-h", host], text=True)
        except subprocess.CalledProcessError:
            return False
        return "accepting connections" in out
    def failover(self):
        for wait in (5, 5, None):
            if self.up(self.primary):
                return f"Primary {self.primary} is healthy"
            if wait: time.sleep(wait)
        if not self.up(self.replica):
            raise FailoverError("Failover aborted")
        logging.info("Failing over from %s to %s...", self.primary, self.replica)
        try:
            subprocess.run(["ssh", self.replica, "pg_ctl promote"], check=True, capture_output=True)
        except subprocess.CalledProcessError as e:
            raise FailoverError(f"Failover failed: {e.stderr}") from e
        swapped = {**self.config, "primary": self.replica, "replica": self.primary}
        with open(self.path, "w") as f: f.write(json.dumps(swapped, sort_keys=True))
        return "done"
try:
    logging.info(Cluster("/etc/app/database.json").failover())
except FailoverError as e:
    logging.error(e)
    sys.exit(1)
