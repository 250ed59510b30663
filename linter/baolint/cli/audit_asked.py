"""What `baolint audit` was asked for: its arguments and options, as they were given."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

import click

from baolint.cli.check_asked import flat

if TYPE_CHECKING:
    from baolint.engine.wanted import Wishes

DASK = "dask://"


class Asked(NamedTuple):
    """The options of `audit`; a field for each, of the same name."""

    paths: tuple[str, ...]
    store: str | None
    resume: bool
    units: str | None
    executor: str
    send: str | None
    jobs: int | None
    formats: tuple[str, ...]
    output: str | None
    as_of: datetime.date | None
    select: tuple[tuple[str, ...], ...]
    ignore: tuple[tuple[str, ...], ...]
    phase: str
    config: str | None
    isolated: bool
    no_plugins: bool
    fail_on: str | None
    color: str
    quiet: bool
    allow_empty: bool
    exit_zero: bool

    def wishes(self, as_of: datetime.date) -> Wishes:
        """Give what is asked of the checking itself, on a day."""
        from baolint.engine.wanted import Wishes

        return Wishes(
            phase=self.phase,
            select=flat(self.select),
            ignore=flat(self.ignore),
            fail_on=self.fail_on,
            as_of=as_of,
        )

    def address(self) -> str | None:
        """Give the address of the cluster, None for this machine; UsageError for what goes not together."""
        if self.executor.startswith(DASK):
            if self.jobs is not None:
                raise click.UsageError("--jobs 只用于本机；集群有多少进程由集群决定。")
            host, _, port = self.executor.removeprefix(DASK).rpartition(":")
            if not host or not port.isdigit():
                raise click.UsageError(
                    f"--executor “{self.executor}”不对，应写成 dask://主机:端口 的样子。"
                )
            return f"{host}:{port}"
        if self.executor != "local":
            raise click.UsageError(
                f"--executor “{self.executor}”不对，应写 local 或 dask://主机:端口。"
            )
        if self.send is not None:
            raise click.UsageError("--send 只和 --executor dask://… 同用。")
        return None

    def settled(self) -> None:
        """Refuse what goes not together."""
        if not self.paths:
            raise click.UsageError(
                "没有给出要审看的文件夹；例如：baolint audit 报告/ --store 审看.sqlite"
            )
        if "-" in self.paths:
            raise click.UsageError("审看不能读标准输入，请给出文件或文件夹。")
        if self.resume and self.store is None:
            raise click.UsageError("--resume 要和 --store 同用：接着做的是审看库里中断的那一次。")
