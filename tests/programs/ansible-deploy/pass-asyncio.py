import asyncio
import sys


async def ansible(*arguments):
    process = await asyncio.create_subprocess_exec("ansible-playbook", *arguments, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    return process.returncode, out.decode()


async def main():
    code, _ = await ansible("--check", "deploy.yml")
    if code:
        print("Dry run failed")
        return 1
    code, text = await ansible("deploy.yml")
    if not code:
        print("Deployment succeeded")
        return 0
    bad = []
    for line in text.rsplit("PLAY RECAP", 1)[1].splitlines()[1:]:
        words = line.replace("=", " ").split()
        if words and (words[words.index("failed") + 1] != "0" or words[words.index("unreachable") + 1] != "0"):
            bad.append(words[0])
    print("Deployment failed", ",".join(bad))
    return 1


sys.exit(asyncio.run(main()))
