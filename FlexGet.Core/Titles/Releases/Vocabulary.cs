namespace FlexGet.Core.Titles.Releases;

/// <summary>The words that titles are made of. A line is a value and the texts that mean it; texts in capitals count in capitals only.</summary>
internal static class Vocabulary
{
    private const string Components = """
        360p 360p
        480p 480p
        576p 576p 576i
        540p 540p
        720i 720i
        720p 720p 720hd 720p50 720p60
        1080i 1080i
        1080p 1080p 1080p50 1080p60 fhd
        2160p 2160p 4k uhd 2160p50 2160p60 2160i
        cam hdcam camrip hqcam
        ts hdts telesync tsrip hdtsrip predvd predvdrip
        tc hdtc telecine hdtcrip
        hdrip hdrip
        ppvrip ppvrip
        tvrip tvrip satrip dvbrip dthrip
        dsr dsr dsrip
        sdtv sdtv pdtv
        dvdscr dvdscr scr dvdscreener
        bdscr bdscr
        webrip webrip webcap webdlrip
        hdtv hdtv ahdtv hdtvrip uhdtv
        webdl webdl webhd
        dvdrip dvdrip dvd5 dvd9 dvdr dvdmux
        remux remux bdremux uhdremux brremux
        bluray bluray bdrip brrip bdmv bd25 bd50 bd66 bd100 mbluray uhdbd bdmux
        divx divx
        xvid xvid
        nvenc nvenc
        h264 h264 x264 avc
        vp9 vp9
        h265 h265 x265 hevc
        av1 av1
        8bit 8bit sdr hi8p
        10bit 10bit hi10p hi10
        hdr hdr hdr10
        hdrplus hdr10plus hdr10p
        dolbyvision dovi
        mp3 mp3
        aac aac aac2 aac5 aac1 aacx2 qaac heaac
        ac3 ac3
        dd+5.1 ddp ddp5 ddp2 ddp7 ddp1 eac3 ddpa ddpa5 ddpa7
        dd5.1 dd5 dd2 dd1
        flac flac flac2 flac5
        dts dts dtsx dtses
        dtshd dtshd dtshdma
        truehd truehd truehd5 truehd7
        """;

    private const string SoftComponents = """
        cam cam
        ts ts
        tc tc
        r5 r5
        hr hr
        workprint workprint
        dvdscr screener
        webdl web
        dvdrip dvd
        bluray BD
        sdtv dvb
        dolbyvision DV
        """;

    private const string Tags = "atmos opus lpcm pcm mpeg2 mpeg mpeg4 vc1 hddvd vhsrip ntsc pal 4320p 8k 12bit hdr12 nfofix readnfo dirfix hfr dubbed subbed "
        + "multisubs multisub swesub nlsubs nlsubbed engsub engsubs dksubs norsub dualaudio hsbs hou halfsbs proof subpack nfo hlg ddex fansub hardsub softsub vostfr subfrench";

    private const string SoftTags = "internal limited retail stv multi dual dub subs sub esub esubs ma es sample 3d sbs complete batch hybrid nordic dl raw hardcoded "
        + "hc uhd half ou widescreen ws ds fs real final fix line md ld dc se chrono hq ultrahd full v2 v3 v4 v5 v0 v1 colorized custom";

    private const string Languages = """
        english english eng EN
        french french TRUEFRENCH truefrench VFF VFQ VFI VF2 VF FR fre FRA VOF
        german german ger DEU DE
        italian italian ita IT
        spanish spanish espanol español castellano spa esp ES
        latino latino LAT
        portuguese portuguese POR dublado PT portugues português
        brazilian brazilian BRA
        russian russian rus RU
        japanese japanese jap jpn JA
        korean korean kor KO
        chinese chinese CHI CHN ZH mandarin
        cantonese cantonese
        hindi hindi hin
        tamil tamil TAM
        telugu telugu TEL
        malayalam malayalam
        bengali bengali
        punjabi punjabi
        dutch dutch NLD DUT NL flemish
        swedish swedish SWE
        norwegian norwegian NOR
        danish danish DAN
        finnish finnish FIN
        icelandic icelandic
        polish polish POL PL lektor PLDUB
        czech czech CZE CZ
        slovak slovak SLO SVK
        hungarian hungarian HUN HU
        romanian romanian RUM RO
        greek greek GRE
        turkish turkish TUR TR
        hebrew hebrew HEB
        arabic arabic ARA AR
        persian persian farsi
        thai thai THA
        vietnamese vietnamese VIE
        ukrainian ukrainian ukr UA
        bulgarian bulgarian BUL
        croatian croatian HRV
        serbian serbian SRP
        lithuanian lithuanian
        latvian latvian
        estonian estonian
        catalan catalan CAT
        """;

    private const string Services = """
        AMZN AMZN Amazon
        NF NF Netflix NETFLIX
        DSNP DSNP DSNY
        HMAX HMAX
        MAX MAX
        HBO HBO
        HULU HULU
        ATVP ATVP APTV ATV
        AT-X AT-X
        PCOK PCOK
        PMTP PMTP
        STAN STAN
        CRAV CRAV
        BCORE BCORE
        RED RED
        STARZ STARZ STZ
        SHO SHO
        CR CR
        FUNI FUNI
        HIDIVE HIDIVE HIDI
        DCU DCU
        ALL4 ALL4
        iP iP
        ITVX ITVX ITV
        CBC CBC
        CBS CBS
        NBC NBC
        AMC AMC
        FOX FOX
        SYFY SYFY
        VUDU VUDU
        ROKU ROKU
        TUBI TUBI
        VIKI VIKI
        VRV VRV
        MA MA
        MUBI MUBI
        CC CC
        NOW NOW
        SKST SKST
        HTSR HTSR HS JHS
        ZEE5 ZEE5
        SONY SONY
        GPLAY GPLAY PLAY
        ESPN ESPN
        DSCP DSCP
        DISC DISC
        UNEXT U-NEXT UNEXT
        ABEMA ABEMA
        BILI BILI
        B-Global B-Global
        TVING TVING
        WAVVE WAVVE
        KCW KCW
        VMEO VMEO
        YT YT
        NICK NICK
        HIST HIST
        LIFE LIFE
        EPIX EPIX
        MGMP MGM
        CRKL CRKL
        STRP STRP
        VIAP VIAP
        TVNZ TVNZ
        TEN TEN
        CANALP CANAL
        SALTO SALTO
        ARTE ARTE
        RTL RTL
        JOYN JOYN
        WOWTV WOWTV
        SVT SVT
        DRTV DRTV
        NRK NRK
        """;

    private const string Editions = """
        extended extended
        uncut uncut
        unrated unrated
        theatrical theatrical
        remastered remastered remaster
        imax IMAX
        criterion criterion
        uncensored uncensored
        director's_cut dc
        open_matte openmatte
        restored restored
        colorized colorized
        limited limited
        """;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] Romans =
        ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];

    public static IEnumerable<(string Text, TitleWord Word)> Entries =>
    [
        .. Lines(Components, WordRoles.Tag | WordRoles.Component),
        .. Lines(SoftComponents, WordRoles.SoftTag | WordRoles.Component),
        .. Plain(Tags, WordRoles.Tag),
        .. Plain(SoftTags, WordRoles.SoftTag),
        .. Lines(Languages, WordRoles.SoftTag | WordRoles.Language),
        .. Plain("VOSTFR SUBFRENCH", WordRoles.Tag),
        .. Lines(Services, WordRoles.Service),
        .. Lines(Editions, WordRoles.SoftTag | WordRoles.Edition),
        .. Plain("web webrip webdl webhd", WordRoles.WebTag),
        .. Plain("hdtv pdtv sdtv dsr tvrip dvb satrip hdtvrip", WordRoles.Tv),
        .. Plain("dts aac ac3 eac3 ddp dd flac truehd atmos opus lpcm pcm mp3 ma dtshd hd dtsx ddpa", WordRoles.Audio),
        .. Plain("proper repack rerip proper2 repack2 proper3 repack3 rerip2", WordRoles.Proper | WordRoles.SoftTag),
        .. Plain("real final", WordRoles.Proper),
        .. Plain("special specials ova ovas oad oads oav bonus extra extras omake sp ncop nced", WordRoles.Special),
        .. Plain("season seasons saison saisons temporada temporadas temp tempo staffel stagione stagioni seizoen sezon sezonul säsong sasong sæson "
            + "kausi évad evad сезон сезоны series serie série säsongen sesong sezona sezóna", WordRoles.Season),
        .. Plain("episode episodes ep eps e episodio episodios episódio épisode épisodes folge folgen capitulo capítulo capitulos cap aflevering avsnitt "
            + "afsnit odcinek odc серия серии серий эпизод puntata bölüm bolum jakso epizoda epizód díl dil rész resz эп", WordRoles.Episode),
        .. Plain("part parts pt teil parte partie часть osa del", WordRoles.Part),
        .. Plain("disc disk cd", WordRoles.Disc),
        .. Plain("complete completa complet integrale intégrale batch", WordRoles.Complete),
        .. Plain("postbot xpost obfuscated scrambled asrequested buymore nzbgeek rakuv chamele0n alternativetorrent whiterev altezachen 4planet rp", WordRoles.Repost),
        .. Plain("mkv mp4 avi wmv m4v mov mpg mpeg ts m2ts webm flv ogm iso vob divx 3gp rmvb torrent nzb", WordRoles.Container),
        .. Months.SelectMany((name, month) => new[] { name, name[..3] }.Select(text => (text, new TitleWord(WordRoles.Month) { Number = month + 1 }))),
        ("sept", new TitleWord(WordRoles.Month) { Number = 9 }),
        .. Numbers.Select((text, number) => (text, new TitleWord(WordRoles.Number) { Number = number + 1 })),
        .. Romans.Select((text, number) => (text, new TitleWord(WordRoles.Number) { Number = number + 1, ExactText = text })),
    ];

    private static IEnumerable<(string Text, TitleWord Word)> Plain(string texts, WordRoles roles) =>
        texts.Split(' ').Select(text => (text, new TitleWord(roles) { ExactText = Exact(text) }));

    private static IEnumerable<(string Text, TitleWord Word)> Lines(string lines, WordRoles roles) =>
        from line in lines.Split('\n')
        let parts = line.Trim().Split(' ')
        from text in parts[1..]
        let value = parts[0].Replace('_', ' ')
        select (text, new TitleWord(roles)
        {
            Value = value,
            Component = (roles & WordRoles.Component) != 0 ? QualityComponent.Find(value) : null,
            ExactText = Exact(text),
        });

    private static string? Exact(string text) => text.Any(char.IsUpper) ? text : null;
}
