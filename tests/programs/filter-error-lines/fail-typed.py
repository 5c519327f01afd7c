# mistake: The lines are typed
print("""Oct  1 10:00:04 web01 nginx[812]: ERROR: upstream timed out (host=db01)
Oct  1 10:00:09 web01 app[990]: ERROR: DiskFull on /var""")
