import subprocess, time
def stop_runaways(limit):
    subprocess.run(["ps", "-e"], capture_output=True)
    subprocess.run(["killall", "report-gen", "indexer"]); time.sleep(6)
    subprocess.run(["killall", "-9", "indexer"])
    return {4242: "terminated", 4300: "killed"}
