import asyncio
import json

async def ps():
    p = await asyncio.create_subprocess_exec("docker", "ps", "--all", "--format", "json", stdout=-1, stderr=-1)
    out, err = await p.communicate()
    if p.returncode != 0:
        raise RuntimeError(err.decode())
    return out.decode()

def unhealthy_containers():
    result = []
    for line in asyncio.run(ps()).splitlines():
        match json.loads(line):
            case {"Status": status} if status.startswith("Exited (0)"):
                pass
            case {"State": "running", "Status": status} if "(unhealthy)" not in status:
                pass
            case {"Names": name}:
                result.append(name)
    return result
