servers = ["web01", "web02", "db01"]
uppercase_servers = (lambda names: [n.upper() for n in names if True])(servers)
import sys
sys.stdout.write("%s\n" % uppercase_servers)
