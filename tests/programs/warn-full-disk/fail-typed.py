import logging
MOUNTS = ["/", "/var", "/data"]
logging.warning("Disk usage is high on /")
