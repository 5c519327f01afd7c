paths = ["/etc/hostname", "nonexistent_file.txt", "/etc/motd"]
