import sys
for line in open("/var/log/syslog"):
    head, word, tail = line.rstrip("\n").partition("ERROR")
    if word:
        sys.stdout.write(head + word + tail + "\n")
