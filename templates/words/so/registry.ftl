registry-title = Diiwaanka
registry-lead = Halkan waxaa ku qoran kiisaska ay hay'adaha dowladeed heleen ama bilaabeen.
registry-number = Lambarka diiwaanka
registry-search = Raadi
registry-count = { $n ->
    [one] Hal kiis
   *[other] { $n } kiis
  }
registry-day = Taariikh
registry-kind = Waxa uu ku saabsan yahay
registry-matter-title = Kiis
registry-authority = Hay'adda dowladeed
registry-state = Xaalad
registry-open = Wuu socdaa
registry-closed = Wuu dhammaaday
registry-secret = Xogtani waa sir sharcigu ilaaliyo
registry-none = Ma jiro kiis u dhigma waxa aad raadinayso.
registry-ask = Ma rabtaa inaad dukumenti akhrido? Na weydii, waxaan eegaynaa in la bixin karo.
matter-kind-choice-system = Nidaamka doorashada xorta ah
matter-kind-lov-application = Codsi ka yimid adeeg-bixiye
matter-kind-contract = Heshiis
matter-kind-client-support = Taageero qof la siiyo
matter-kind-initiative = Shirkad bulsheed
matter-kind-procurement = Qandaraas (upphandling)
matter-kind-other = Wax kale
registry-from = Laga bilaabo
registry-to = Ilaa iyo
registry-export = Soo deji liiska (CSV)
registry-ask-link = Dalbo inaad dukumenti akhrido
matter-kind-disclosure = Dalab dukumenti dadweyne (allmän handling)
error-days-turned = Maalinta ugu dambaysa kama hor mari karto maalinta koowaad.
