import matplotlib.pyplot as plt

# Count the error types in /var/log/syslog, and chart the counts.
