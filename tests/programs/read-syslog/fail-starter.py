# Print each line of /var/log/syslog.
