#!/usr/bin/env pwsh
# Restore, format check, build (the plugins go to plugins/), test, publish to artifacts/. CI runs the same dotnet commands.
param(
    [string] $Configuration = 'Release',
    [switch] $SkipTests
)

$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

function Invoke-Dotnet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

Invoke-Dotnet restore FlexGet.sln
Invoke-Dotnet format FlexGet.sln --verify-no-changes --no-restore
Invoke-Dotnet build FlexGet.sln --no-restore -warnaserror --configuration $Configuration
if (-not $SkipTests) {
    Invoke-Dotnet test FlexGet.sln --no-build --configuration $Configuration
}

# Both in the place of what an earlier build put there; other folders of plugins/ are somebody's own.
Remove-Item artifacts/FlexGet/*.dll, artifacts/FlexGet/*.xml, artifacts/FlexGet/plugins/FlexGet.Plugins.* -Recurse -Force -ErrorAction Ignore
# Compiled ahead for this kind of machine: it starts a tenth sooner, and first runs are faster.
Invoke-Dotnet publish FlexGet.Host/FlexGet.Host.csproj --use-current-runtime --no-self-contained -p:PublishReadyToRun=true --configuration $Configuration --output artifacts/FlexGet
$target = New-Item artifacts/FlexGet/plugins -ItemType Directory -Force
Copy-Item plugins/README.md $target
Get-ChildItem FlexGet.Plugins.* -Directory | ForEach-Object { Copy-Item plugins/$($_.Name) $target -Recurse }
